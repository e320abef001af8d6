/*
 * What a page gains when scripts run; without them it works by full loads. Loaded in <head> without
 * defer: a folded navigation folds before the first paint. All hangs on data attributes.
 */
(() => {
  'use strict';
  const page = document.documentElement;
  const find = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const on = (event, act) => document.addEventListener(event, act);
  const drafts = sessionStorage;

  page.classList.add('js');
  page.classList.toggle('nav-folded', localStorage.nav === 'folded');

  // Dates: 0305, 3.5, 3月5日, 2026-3-5, 20260305, 今天 become 2026-03-05; what is no day stays as typed.
  const NEAR = { 今天: 0, today: 0, 昨天: -1, yesterday: -1, 明天: 1, tomorrow: 1 };
  const iso = (y, m, d) => new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10);

  function dayOf(typed, lean) {
    const text = typed.normalize('NFKC').trim().toLowerCase();
    const today = page.dataset.today; // the station's day, not this PC's
    const [year, month, date] = today.split('-').map(Number);
    if (text in NEAR) return iso(year, month, date + NEAR[text]);
    const parts =
      /^(\d{4})(\d\d)(\d\d)$/.exec(text) ||
      /^(?:(\d{4})[-./年 ]+)?(\d\d?)[-./月 ]+(\d\d?)日?$/.exec(text) ||
      /^()(\d\d?)(\d\d)$/.exec(text);
    if (!parts) return null;
    const [y, m, d] = parts.slice(1).map(Number);
    const inYear = (n) => (new Date(Date.UTC(n, m - 1, d)).getUTCMonth() === m - 1 && d > 0 ? iso(n, m, d) : null);
    const found = inYear(y || year);
    if (y || !found) return found;
    if (lean === 'past' && found > today) return inYear(year - 1);
    if (lean === 'future' && found < today) return inYear(year + 1);
    return found;
  }

  function settle(field) {
    const day = dayOf(field.value, field.dataset.date);
    if (day) field.value = day;
    const said = find(`output[for="${field.id}"]`);
    if (said) said.value = day ? new Date(day + 'T12:00').toLocaleDateString(page.lang, { weekday: 'long' }) : '';
  }

  // Drafts: what is typed outlives a lost session and goes when the node has taken it.
  const keyOf = (form) => 'draft:' + form.dataset.draft;
  const ticks = (el) => /checkbox|radio/.test(el.type);
  const kept = (form) => [...form.elements].filter((el) => el.name && !/password|file|submit|button|hidden/.test(el.type));
  const state = (form) => JSON.stringify(kept(form).flatMap((el) => (ticks(el) && !el.checked ? [] : [[el.name, el.value]])));
  const draftOf = (form) => JSON.parse(drafts.getItem(keyOf(form)));
  const dirty = (form) => form.opened && !form.sent && state(form) !== form.opened;

  function keep(form) {
    if (dirty(form)) drafts.setItem(keyOf(form), JSON.stringify({ at: Date.now(), state: state(form) }));
    else drafts.removeItem(keyOf(form));
    all('[data-draft-kept]', form).forEach((sign) => (sign.hidden = !dirty(form)));
  }

  function putBack(form, draft, within) {
    const left = JSON.parse(draft.state);
    for (const el of kept(form)) {
      const at = left.findIndex(([name, value]) => name === el.name && (!ticks(el) || value === el.value));
      const [pair] = at < 0 ? [] : left.splice(at, 1);
      if (!within.contains(el)) continue;
      if (ticks(el)) el.checked = !!pair;
      else if (pair) el.value = pair[1];
    }
  }

  function open(form) {
    if (form.opened) return;
    form.opened = 'unsaved' in form.dataset ? 'refused' : state(form);
    const draft = draftOf(form);
    if (!draft || 'unsaved' in form.dataset || draft.state === state(form)) return;
    putBack(form, draft, form);
    // what was found by typing is found again; htmx:load puts the choice back
    all('[hx-get]', form).forEach((el) => el.value && el.dispatchEvent(new Event('input', { bubbles: true })));
    const notice = find('[data-draft-notice]', form);
    if (!notice) return;
    notice.hidden = false;
    find('time', notice).textContent = new Date(draft.at).toLocaleTimeString(page.lang, { timeStyle: 'short' });
  }

  function forgetSent() {
    const key = drafts.getItem('sent');
    if (!key || 'keepDraft' in document.body.dataset) return;
    drafts.removeItem('sent');
    if (!all('[data-draft]').some((form) => keyOf(form) === key)) drafts.removeItem(key);
  }

  // Keys
  function walk(step) {
    const found = all('.search-panel [data-row]');
    const rows = found.length ? found : all('main [data-row]');
    const at = rows.findIndex((row) => row.closest('li, tr, div').contains(document.activeElement));
    rows[Math.max(0, Math.min(at + step, rows.length - 1))]?.focus();
  }

  function leave(el) {
    const menu = el.closest('.menu[open]');
    if (menu) {
      menu.open = false;
      find('summary', menu).focus();
    } else if (el.closest('.search')) {
      find('.search-panel').replaceChildren();
      find('main').focus();
    } else if (!find('dialog[open]')) el.blur();
  }

  on('keydown', (e) => {
    if (e.isComposing || e.keyCode === 229) return; // a Chinese word is being put together
    const el = e.target;
    const searching = el.closest('.search');
    const command = e.ctrlKey || e.metaKey;
    if (e.key === 'Escape') return leave(el);
    if (e.key === 'Enter' && command) {
      const form = el.closest('main form') || find('form[data-main]');
      form?.requestSubmit(find('.primary[type=submit]', form));
    } else if (searching && /^Arrow(Up|Down)$/.test(e.key)) walk(e.key === 'ArrowUp' ? -1 : 1);
    else if (command || e.altKey || find('dialog[open]')) return;
    else if (el.matches('input:not([type=checkbox], [type=radio]), textarea, select')) return;
    else if (e.key === '?' || e.key === '？') find('#shortcuts').showModal();
    else if (e.code === 'Slash' || e.key === '/') find('[data-search]').select();
    else if (e.key === 'j' || e.key === 'k') walk(e.key === 'k' ? -1 : 1);
    else return;
    e.preventDefault();
  });

  // Clicks and changes
  on('click', (e) => {
    const hit = (selector) => e.target.closest(selector);
    all('.menu[open]').forEach((menu) => menu.contains(e.target) || (menu.open = false));
    if (hit('[data-fold]')) localStorage.nav = page.classList.toggle('nav-folded') ? 'folded' : 'open';
    if (hit('[data-print]')) print();
    if (hit('[data-close]')) hit('dialog').close();
    if (hit('[data-sign-out]')) drafts.clear();
    if (hit('[data-shortcuts]')) {
      e.preventDefault();
      find('#shortcuts').showModal();
    }
    if (hit('[data-copy]')) {
      find(hit('[data-copy]').dataset.copy).select();
      document.execCommand('copy'); // navigator.clipboard wants https
    }
    if (hit('[data-draft-drop]')) {
      const form = hit('form');
      form.reset();
      keep(form);
      hit('[data-draft-notice]').hidden = true;
    }
  });

  function count(form) {
    const bar = find('.bulk', form);
    if (!bar) return;
    const picked = all('tbody [type=checkbox]:checked', form).length;
    bar.hidden = !picked;
    find('[data-picked]', bar).textContent = picked;
  }

  on('change', ({ target: el }) => {
    if (el.matches('[data-date]')) settle(el);
    if (el.closest('[data-auto]')) el.form.requestSubmit();
    if (el.matches('[data-pick-all]')) all('tbody [type=checkbox]', el.form).forEach((box) => (box.checked = el.checked));
    if (el.form) count(el.form);
  });

  on('input', ({ target: { form } }) => form?.dataset.draft && keep(form));

  on('submit', ({ target: form }) => {
    all('[data-date]', form).forEach(settle);
    if (!form.dataset.draft) return;
    keep(form);
    form.sent = true;
    drafts.setItem('sent', keyOf(form));
  });

  addEventListener('beforeunload', (e) => {
    if (all('[data-warn]').some(dirty)) e.returnValue = true;
  });

  on('DOMContentLoaded', () => {
    forgetSent();
    all('form[data-draft]').forEach(open);
    all('[data-date]').forEach(settle);
    all('form').forEach(count);
    find('.errors')?.focus();
  });

  on('htmx:load', ({ target }) => {
    all('form[data-draft]', target).forEach(open);
    const form = target.closest('form[data-draft]');
    const draft = form?.opened && draftOf(form);
    if (draft) putBack(form, draft, target);
  });
})();
