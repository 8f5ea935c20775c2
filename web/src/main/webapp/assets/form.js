// Brings the form of a template up to date while somebody fills it in. The server renders it; without this script a button
// asks it to. Fields that did not change stay as they are, with focus, caret and open lists.

const PAUSE = 200;

const form = document.querySelector('[data-live-form]');
const failure = form.querySelector('[data-load-failed]');
const announcements = document.getElementById('announce');
let newest = 0;
let pause;

const isText = (field) => field.matches('textarea, input:not([type=checkbox], [type=radio], [type=range])');

/** What is typed at, so that it can go on in the field that takes its place. */
const typing = () => {
  const field = document.activeElement;
  if (!field?.id || !form.contains(field)) return null;
  const text = isText(field) ? { value: field.value, caret: field.selectionStart, end: field.selectionEnd } : null;
  return { id: field.id, field, text };
};

const goOn = (before, sent) => {
  if (!before || before.field.isConnected) return;
  const field = document.getElementById(before.id);
  if (!field) return;
  field.focus({ preventScroll: true });
  if (!before.text) return;
  // A new tag that the server took is not there to be typed on.
  const taken = field.dataset.own !== undefined && before.text.value === sent;
  if (!taken) field.value = before.text.value;
  field.setSelectionRange(before.text.caret, before.text.end);
};

/** Puts the children of one element into another, keeping those that say the same. */
const bring = (target, source) => {
  const kept = new Map([...target.children].map((child) => [child.outerHTML, child]));
  let place = target.firstElementChild;
  for (const fresh of [...source.children]) {
    const same = kept.get(fresh.outerHTML);
    if (!same) {
      target.insertBefore(fresh, place);
      continue;
    }
    while (place && place !== same) {
      const next = place.nextElementSibling;
      place.remove();
      place = next;
    }
    if (place) place = same.nextElementSibling;
    else target.append(same);
  }
  while (place) {
    const next = place.nextElementSibling;
    place.remove();
    place = next;
  }
  target.dataset.announce = source.dataset.announce;
};

const update = async (submitter) => {
  clearTimeout(pause);
  const mine = ++newest;
  const entered = new FormData(form, submitter);
  const sent = document.activeElement?.dataset?.own === undefined ? undefined : document.activeElement.value;
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(entered) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (mine !== newest) return;
    const source = page.getElementById('parameters');
    if (!source) {
      if (answer.ok) location.reload();
      else failure.hidden = false;
      return;
    }
    const target = document.getElementById('parameters');
    const before = typing();
    bring(target, source);
    goOn(before, sent);
    failure.hidden = true;
    announcements.textContent = target.dataset.announce;
  } catch {
    if (mine === newest) failure.hidden = false;
  }
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  update(event.submitter);
});

form.addEventListener('change', (event) => {
  // What was typed has been sent, or is about to be. A new tag is taken when it is entered.
  if (!isText(event.target) || event.target.dataset.own !== undefined) update();
});

form.addEventListener('input', ({ target }) => {
  if (target.dataset.shows) document.getElementById(target.dataset.shows).value = target.value;
  if (target.dataset.own !== undefined || (!isText(target) && target.type !== 'range')) return;
  clearTimeout(pause);
  pause = setTimeout(() => update(), PAUSE);
});
