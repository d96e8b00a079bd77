// The icon of the tab, with the number of messages that wait.
export function show(count) {
  const link = document.getElementById('favicon');
  if (!link) return;
  link.dataset.plain ??= link.href;
  if (!count) {
    link.href = link.dataset.plain;
    return;
  }
  const picture = new Image();
  picture.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 64;
    const pen = canvas.getContext('2d');
    pen.drawImage(picture, 0, 0, 64, 64);
    pen.fillStyle = '#f4b53f';
    pen.beginPath();
    pen.arc(44, 44, 20, 0, 2 * Math.PI);
    pen.fill();
    pen.fillStyle = '#2b1d00';
    pen.font = `bold ${count > 9 ? 24 : 30}px sans-serif`;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(count > 99 ? '99' : String(count), 44, 46);
    link.href = canvas.toDataURL('image/png');
  };
  picture.src = link.dataset.plain;
}
