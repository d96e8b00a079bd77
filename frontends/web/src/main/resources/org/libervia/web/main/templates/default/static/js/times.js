// Relative times ("5 minutes ago") move on while the page is open.
const STEPS = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3_600], ['minute', 60]];
const words = new Intl.RelativeTimeFormat(document.documentElement.lang || undefined, { numeric: 'auto' });

function refresh() {
  for (const time of document.querySelectorAll('time[data-relative]')) {
    const seconds = (Date.parse(time.dateTime) - Date.now()) / 1000;
    const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
    if (step) time.textContent = words.format(Math.trunc(seconds / step[1]), step[0]);
  }
}

setInterval(refresh, 30_000);
