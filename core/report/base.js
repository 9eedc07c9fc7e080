'use strict';

// What every page is made with: its data and words, figures, elements, search, tables. A page has a `state` of its own, and `replace` to change it.
// Every text reaches the page as text: nothing here is ever read as HTML.

const data = JSON.parse(document.getElementById('data').textContent);
const { words } = data;
const vietnamese = data.language === 'vi';

/** A word of the page, with its figures filled in. */
function say(key, figures = {}) {
  return words[key].replace(/\{(\w+)\}/g, (gap, name) => (name in figures ? figures[name] : gap));
}

/** A whole number with its thousands set apart. */
function number(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, vietnamese ? '.' : ',');
}

/** A part of a whole in hundredths of a percent, half up; never all for less than all, nor nothing for more than nothing. */
function share(part, whole) {
  if (!whole) return '–';
  let scaled = Math.floor((part * 20000 + whole) / (2 * whole));
  if (part < whole && scaled >= 10000) scaled = 9999;
  if (part > 0 && scaled === 0) scaled = 1;
  const decimals = String(scaled % 100).padStart(2, '0');
  return `${Math.floor(scaled / 100)}${vietnamese ? ',' : '.'}${decimals}%`;
}

/** An element with attributes and children; `on` is what happens when it is used. Texts stay texts. */
function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'on') for (const [event, act] of Object.entries(value)) made.addEventListener(event, act);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return made;
}

/** A bar of so much of the longest; what it shows is said in figures beside it. */
function bar(part, whole, kind) {
  const made = el('span', { class: `bar ${part > 0 ? kind : 'none'}`, 'aria-hidden': 'true' });
  made.style.setProperty('--part', whole > 0 ? part / whole : 0);
  return made;
}

const sum = (list) => list.reduce((total, value) => total + value, 0);

// --- parts of a page ---------------------------------------------------------------------------------------------------

const holder = (name, attributes = {}) => el('div', { 'data-part': name, ...attributes });
const fill = (name, ...content) => document.querySelector(`[data-part="${name}"]`).replaceChildren(...content.flat().filter(Boolean));

const heading = (id, text) => el('h2', { id: `${id}-heading`, tabindex: '-1' }, text);

function section(id, text, ...children) {
  return el('section', { id, 'aria-labelledby': `${id}-heading` }, heading(id, text), ...children);
}

function choice(id, label, value, options, act) {
  const made = options.map(([code, text]) => el('option', { value: code, selected: String(code) === String(value) }, text));
  return el('div', { class: 'field' }, el('label', { for: id }, say(label)), el('select', { id, on: { change: (event) => act(event.target.value) } }, made));
}

function columnHead(label, sort) {
  const current = state.sort === sort;
  const ordered = state.down ? 'descending' : 'ascending';
  const turn = () => {
    replace({ sort, down: current && !state.down, page: 0 });
    document.getElementById(`sort-${sort}`).focus();
  };
  const arrow = current ? (state.down ? ' ▼' : ' ▲') : '';
  return el(
    'th',
    { scope: 'col', role: 'columnheader', class: sort, 'aria-sort': current ? ordered : 'none' },
    el('button', { type: 'button', id: `sort-${sort}`, title: say(`sort_${sort}`), on: { click: turn } }, say(label), el('span', { class: 'arrow', 'aria-hidden': 'true' }, arrow || ' ↕')),
    // On paper a button is not repeated at the head of the next page; a text is.
    el('span', { class: 'print-only' }, say(label)),
  );
}

// --- search -------------------------------------------------------------------------------------------------------------

const MARKS = /[\u0300-\u036f]/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Small letters without any accent. */
const plain = (text) => text.toLowerCase().normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');

/** Whole words in small letters, the tone of each at its end: hòa and hoà are one. */
function toned(text) {
  const words = text.toLowerCase().normalize('NFD').split(/[^\p{L}\p{M}\d]+/u);
  return ` ${words.map((word) => word.replace(TONES, '') + (word.match(TONES) || []).join('')).join(' ')} `;
}

/** A text in the three ways it is looked up. */
const lookup = (text) => ({ plain: plain(text), composed: text.toLowerCase().normalize('NFC'), toned: toned(text) });

/** Whether a text has a word: one typed without accents finds any, one with accents finds itself. */
function has(text, word) {
  return word.bare ? text.plain.includes(word.plain) : text.composed.includes(word.composed) || text.toned.includes(word.toned);
}

/** The words somebody typed, at most ten. */
function typedWords(text) {
  return text.split(/\s+/).filter(Boolean).slice(0, 10).map((word) => {
    const all = lookup(word);
    return { ...all, bare: all.plain === all.composed, digits: /^[\d.,]+$/.test(word) ? word.replace(/[.,]/g, '') : '' };
  });
}
