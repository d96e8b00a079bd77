// Forms: text areas that grow, buttons that tell that work is under way, questions before grave things, drafts.
import './autosave.js';

const growsAlone = CSS.supports('field-sizing', 'content');

export function grow(area) {
  if (growsAlone) return;
  area.rows = Math.max(Number(area.dataset.rows ??= area.rows), Math.min(14, area.value.split('\n').length));
}

document.addEventListener('input', event => {
  if (event.target.matches?.('textarea[data-autogrow]')) grow(event.target);
});
document.querySelectorAll('textarea[data-autogrow]').forEach(grow);

/** Asks, in a dialogue of our own; answers whether it was confirmed. */
function ask(question, action) {
  const dialog = document.createElement('dialog');
  dialog.className = 'sheet';
  const text = document.createElement('p');
  text.textContent = question;
  const buttons = document.createElement('form');
  buttons.method = 'dialog';
  buttons.className = 'row';
  const no = document.createElement('button');
  no.className = 'button';
  no.value = 'no';
  no.textContent = document.body.dataset.cancel;
  const yes = document.createElement('button');
  yes.className = 'button is-bad';
  yes.value = 'yes';
  yes.textContent = action;
  buttons.append(no, yes);
  dialog.append(text, buttons);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue === 'yes');
  }));
}

document.addEventListener('submit', async event => {
  const form = event.target;
  if (event.defaultPrevented) return;
  if (form.dataset.confirm && !form.dataset.confirmed) {
    event.preventDefault();
    const button = event.submitter;
    if (await ask(form.dataset.confirm, button?.getAttribute('aria-label') ?? button?.textContent.trim() ?? 'OK')) {
      form.dataset.confirmed = 'yes';
      form.requestSubmit(button);
    }
    return;
  }
  const button = event.submitter;
  if (form.dataset.sending) {
    event.preventDefault();
  } else if (form.method === 'post' && button?.matches('[data-loading]')) {
    form.dataset.sending = 'yes';
    button.classList.add('is-loading');
    button.setAttribute('aria-busy', 'true');
  }
});

// A page that comes back from the browser's memory has finished its work.
addEventListener('pageshow', event => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll('form[data-sending]')) delete form.dataset.sending;
  for (const button of document.querySelectorAll('.button.is-loading')) {
    button.classList.remove('is-loading');
    button.removeAttribute('aria-busy');
  }
});
