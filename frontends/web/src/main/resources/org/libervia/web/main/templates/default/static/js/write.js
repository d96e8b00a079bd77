// Writing a post: tags one by one, and a look at the result beside the text.
const form = document.getElementById('writer');
const hidden = form.querySelector('[data-tags]');

/** The field of tags, as an editor: Enter or a comma adds, Backspace and the cross remove. The field itself keeps the value that is sent. */
function tagEditor(field) {
  const box = document.createElement('div');
  box.className = 'tag-editor';
  const input = document.createElement('input');
  input.id = field.id;
  input.placeholder = field.placeholder;
  input.setAttribute('list', field.getAttribute('list'));
  input.autocomplete = 'off';
  input.enterKeyHint = 'enter';
  field.removeAttribute('id');
  field.type = 'hidden';
  let tags = [];

  function draw() {
    box.querySelectorAll('.tag').forEach(tag => tag.remove());
    for (const name of tags) {
      const tag = document.createElement('span');
      tag.className = 'tag';
      tag.textContent = name;
      const cross = document.createElement('button');
      cross.type = 'button';
      cross.textContent = '×';
      cross.setAttribute('aria-label', field.dataset.remove.replace('{tag}', name));
      cross.addEventListener('click', () => {
        set(tags.filter(other => other !== name));
        input.focus();
      });
      tag.append(cross);
      input.before(tag);
    }
    input.placeholder = tags.length ? '' : field.placeholder;
  }

  function set(names) {
    tags = [...new Set(names.map(name => name.trim().replace(/^#/, '')).filter(name => name))];
    const value = tags.join(', ');
    if (value !== field.value) {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    draw();
  }

  function take() {
    const added = input.value;
    input.value = '';
    if (added.trim()) set([...tags, ...added.split(',')]);
  }

  input.addEventListener('keydown', event => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      take();
    } else if (event.key === 'Backspace' && input.value === '') {
      set(tags.slice(0, -1));
    }
  });
  input.addEventListener('change', take);
  input.addEventListener('blur', take);
  field.addEventListener('input', () => set(field.value.split(',')));
  form.addEventListener('submit', take, { capture: true });
  box.append(input);
  field.after(box);
  set(field.value.split(','));
}

/** Two tabs; the second shows the text as the server would publish it. */
function previewTabs(list) {
  const tabs = [...list.querySelectorAll('[role="tab"]')];
  const panes = tabs.map(tab => document.getElementById(tab.getAttribute('aria-controls')));

  async function draw(pane) {
    if (form.elements.body.value.trim() === '') {
      pane.textContent = pane.dataset.empty;
      return;
    }
    pane.setAttribute('aria-busy', 'true');
    const data = new FormData(form);
    data.set('preview', '1');
    try {
      const answer = await fetch(form.action || location.href, { method: 'POST', body: new URLSearchParams(data) });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      pane.replaceChildren(...(page.getElementById(pane.id)?.childNodes ?? []));
    } finally {
      pane.removeAttribute('aria-busy');
    }
  }

  function show(chosen) {
    tabs.forEach((tab, i) => {
      tab.setAttribute('aria-selected', String(i === chosen));
      tab.tabIndex = i === chosen ? 0 : -1;
      panes[i].hidden = i !== chosen;
    });
    if (chosen === 1) draw(panes[1]);
  }

  tabs.forEach((tab, i) => {
    tab.addEventListener('click', () => show(i));
    tab.addEventListener('keydown', event => {
      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        tabs[1 - i].focus();
        show(1 - i);
      }
    });
  });
  show(0);
}

tagEditor(hidden);
previewTabs(form.querySelector('[data-tabs]'));
