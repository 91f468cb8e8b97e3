// The body of a story as the editor knows it: the node types of docs/contracts/body.schema.json and no others.
import { Mark, Node, mergeAttributes } from '@tiptap/core';
import { tableNodes } from '@tiptap/pm/tables';

const block = { group: 'block' };

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });

export const Text = Node.create({ name: 'text', group: 'inline' });

export const Paragraph = Node.create({
  name: 'paragraph',
  ...block,
  priority: 1000,
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

export const Heading = Node.create({
  name: 'heading',
  ...block,
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    { tag: 'h3', attrs: { level: 3 } },
    { tag: 'h4', attrs: { level: 3 } },
    { tag: 'h5', attrs: { level: 3 } },
    { tag: 'h6', attrs: { level: 3 } },
  ],
  renderHTML: ({ node }) => [`h${node.attrs.level}`, 0],
});

export const Quote = Node.create({
  name: 'blockquote',
  ...block,
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
});

export const BulletList = Node.create({
  name: 'bulletList',
  ...block,
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
});

export const OrderedList = Node.create({
  name: 'orderedList',
  ...block,
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: () => ['ol', 0],
});

export const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph block*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

export const FactBox = Node.create({
  name: 'factBox',
  ...block,
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ title: { default: '' } }),
  parseHTML: () => [{ tag: 'aside[data-fact-box]', getAttrs: (element) => ({ title: element.dataset.factBox }) }],
  renderHTML: ({ node }) => ['aside', { 'data-fact-box': node.attrs.title }, 0],
});

export const Rule = Node.create({
  name: 'horizontalRule',
  ...block,
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
});

export const FurtherReading = Node.create({
  name: 'furtherReading',
  ...block,
  atom: true,
  parseHTML: () => [{ tag: 'div[data-further]' }],
  renderHTML: () => ['div', { 'data-further': '' }],
});

export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) };
  },
});

const cells = tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} });

const table = (name, spec, extra) =>
  Node.create({
    name,
    group: name === 'table' ? 'block' : undefined,
    content: spec.content,
    isolating: spec.isolating,
    addAttributes: () => spec.attrs ?? {},
    parseHTML: () => spec.parseDOM,
    renderHTML: ({ node, HTMLAttributes }) => [...extra(node, HTMLAttributes)],
    extendNodeSchema: (node) => (node.name === name ? { tableRole: spec.tableRole } : {}),
  });

export const Table = table('table', { ...cells.table, content: 'tableRow+' }, () => ['table', ['tbody', 0]]);
export const TableRow = table(
  'tableRow',
  { ...cells.table_row, content: '(tableCell | tableHeader)*' },
  () => ['tr', 0],
);
export const TableCell = table('tableCell', cells.table_cell, () => ['td', 0]);
export const TableHeader = table('tableHeader', cells.table_header, () => ['th', 0]);

export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark(this.name) };
  },
});

export const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark(this.name) };
  },
});

export const isAddress = (href) => /^(https?:\/\/|mailto:|\/(?![/\\]))[^\s\\]*$/i.test(href ?? '');

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isAddress(element.getAttribute('href')) ? { href: element.getAttribute('href') } : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes({ href: HTMLAttributes.href }), 0],
});
