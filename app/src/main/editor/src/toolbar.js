// Buttons over the text. Each has a name for those who hear it; arrows walk through them.
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable, toggleHeaderRow } from '@tiptap/pm/tables';
import { isAddress } from './schema.js';

const paragraph = (text) => ({ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) });
const cell = (type) => ({ type, content: [paragraph('')] });
const row = (type) => ({ type: 'tableRow', content: [cell(type), cell(type), cell(type)] });

export function tools(room, words) {
  const insert = (node) => (editor) => editor.chain().focus().insertContent(node).run();
  const inTable = (command) => (editor) => command(editor.state, editor.view.dispatch);
  return [
    ['bold', (e) => e.chain().focus().toggleMark('bold').run(), (e) => e.isActive('bold')],
    ['italic', (e) => e.chain().focus().toggleMark('italic').run(), (e) => e.isActive('italic')],
    ['link', (e) => link(e, words), (e) => e.isActive('link')],
    ['h2', (e) => e.chain().focus().toggleNode('heading', 'paragraph', { level: 2 }).run(), (e) => e.isActive('heading', { level: 2 })],
    ['h3', (e) => e.chain().focus().toggleNode('heading', 'paragraph', { level: 3 }).run(), (e) => e.isActive('heading', { level: 3 })],
    ['quote', (e) => e.chain().focus().toggleWrap('blockquote').run(), (e) => e.isActive('blockquote')],
    ['bullets', (e) => e.chain().focus().toggleList('bulletList', 'listItem').run(), (e) => e.isActive('bulletList')],
    ['numbers', (e) => e.chain().focus().toggleList('orderedList', 'listItem').run(), (e) => e.isActive('orderedList')],
    ['picture', () => room.choose(false)],
    ['gallery', () => room.choose(true)],
    ['table', insert({ type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] })],
    ['row', inTable(addRowAfter), null, isInTable],
    ['column', inTable(addColumnAfter), null, isInTable],
    ['header', inTable(toggleHeaderRow), null, isInTable],
    ['no-row', inTable(deleteRow), null, isInTable],
    ['no-column', inTable(deleteColumn), null, isInTable],
    ['no-table', inTable(deleteTable), null, isInTable],
    ['facts', (e) => facts(e, words)],
    ['embed', (e) => card(e, words)],
    ['further', insert({ type: 'furtherReading' })],
    ['rule', insert({ type: 'horizontalRule' })],
    ['undo', (e) => e.chain().focus().undo().run()],
    ['redo', (e) => e.chain().focus().redo().run()],
  ];
}

function link(editor, words) {
  const href = prompt(words('link-address'), editor.getAttributes('link').href ?? '');
  if (href === '') {
    editor.chain().focus().unsetMark('link', { extendEmptyMarkRange: true }).run();
  } else if (href !== null && isAddress(href)) {
    editor.chain().focus().setMark('link', { href }).run();
  }
}

function facts(editor, words) {
  const title = prompt(words('facts-title'), '');
  if (title) {
    editor.chain().focus().insertContent({ type: 'factBox', attrs: { title }, content: [paragraph('')] }).run();
  }
}

function card(editor, words) {
  const href = prompt(words('embed-address'), '');
  if (href && /^https:\/\//.test(href) && isAddress(href)) {
    editor.chain().focus().insertContent({ type: 'embed', attrs: { href, title: prompt(words('embed-title'), '') ?? '' } }).run();
  }
}

export function bar(editor, list, words) {
  const element = document.createElement('div');
  element.className = 'tools-bar';
  element.setAttribute('role', 'toolbar');
  element.setAttribute('aria-label', words('toolbar'));
  const buttons = list.map(([name, act, isOn, isThere], i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words(name);
    button.tabIndex = i === 0 ? 0 : -1;
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => act(editor));
    element.append(button);
    return { button, isOn, isThere };
  });
  element.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const there = buttons.map(({ button }) => button).filter((button) => !button.hidden);
    const at = there.indexOf(document.activeElement);
    if (step && at >= 0) {
      const next = there[(at + step + there.length) % there.length];
      there[at].tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
      event.preventDefault();
    }
  });
  const update = () => {
    for (const { button, isOn, isThere } of buttons) {
      if (isOn) {
        button.setAttribute('aria-pressed', String(isOn(editor)));
      }
      if (isThere) {
        button.hidden = !isThere(editor.state);
      }
    }
  };
  return { element, update };
}
