// Pictures, galleries and cards: blocks whose words are written in small fields below them.
import { Node } from '@tiptap/core';
import { isAddress } from './schema.js';

const PICTURE = ['src', 'alt', 'caption', 'credit', 'width', 'height'];

// A block with fields; the document changes with each of them, and the fields with the document.
function fields(names, words, show) {
  return ({ node, editor, getPos }) => {
    const dom = document.createElement('figure');
    dom.className = 'field-block';
    dom.contentEditable = 'false';
    const shown = show(node);
    dom.append(shown.element);
    const inputs = new Map();
    for (const name of names) {
      const label = document.createElement('label');
      const input = document.createElement('input');
      input.value = node.attrs[name] ?? '';
      input.addEventListener('input', () => change(name, input.value));
      label.append(words(name), ' ', input);
      dom.append(label);
      inputs.set(name, input);
    }
    let now = node;
    function change(name, value) {
      const at = getPos();
      editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, { ...now.attrs, [name]: value }));
    }
    return {
      dom,
      stopEvent: (event) => event.target instanceof HTMLInputElement,
      ignoreMutation: () => true,
      update(next) {
        if (next.type !== now.type) {
          return false;
        }
        now = next;
        shown.update(next);
        for (const [name, input] of inputs) {
          if (input !== document.activeElement) {
            input.value = next.attrs[name] ?? '';
          }
        }
        return true;
      },
    };
  };
}

export const picture = (words) =>
  Node.create({
    name: 'image',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(PICTURE.map((name) => [name, { default: name === 'src' || name === 'alt' ? '' : null }])),
    // A picture of elsewhere is not ours to show: it has to be brought here first.
    parseHTML: () => [
      {
        tag: 'img[src]',
        getAttrs: (element) => (/^\/media\//.test(element.getAttribute('src')) ? { src: element.getAttribute('src'), alt: element.alt } : false),
      },
    ],
    renderHTML: ({ node }) => ['img', { src: node.attrs.src, alt: node.attrs.alt }],
    addNodeView: () =>
      fields(['alt', 'caption', 'credit'], words, (node) => {
        const element = document.createElement('img');
        element.loading = 'lazy';
        element.decoding = 'async';
        element.alt = '';
        const update = (next) => {
          if (element.getAttribute('src') !== next.attrs.src) {
            element.src = next.attrs.src;
          }
        };
        update(node);
        return { element, update };
      }),
  });

export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'image+',
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-gallery]' }],
  renderHTML: () => ['div', { 'data-gallery': '' }, 0],
});

export const embed = (words) =>
  Node.create({
    name: 'embed',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({ href: { default: '' }, title: { default: '' } }),
    parseHTML: () => [
      {
        tag: 'iframe[src]',
        getAttrs: (element) => (isAddress(element.src) ? { href: element.src, title: element.title } : false),
      },
    ],
    renderHTML: ({ node }) => ['div', { 'data-embed': node.attrs.href }, node.attrs.title],
    addNodeView: () =>
      fields(['title', 'href'], words, (node) => {
        const element = document.createElement('p');
        const update = (next) => (element.textContent = next.attrs.href);
        update(node);
        return { element, update };
      }),
  });
