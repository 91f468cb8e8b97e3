// The document as the server reads it: only what the contract knows.
const ATTRIBUTES = {
  heading: ['level'],
  image: ['src', 'alt', 'caption', 'credit', 'width', 'height'],
  factBox: ['title'],
  embed: ['href', 'title'],
  link: ['href'],
};

export function plain(node) {
  const made = { type: node.type };
  const names = ATTRIBUTES[node.type];
  if (names && node.attrs) {
    made.attrs = {};
    for (const name of names) {
      if (node.attrs[name] !== null && node.attrs[name] !== undefined && (node.attrs[name] !== '' || name !== 'caption' && name !== 'credit')) {
        made.attrs[name] = node.attrs[name];
      }
    }
  }
  if (node.text !== undefined) {
    made.text = node.text;
  }
  if (node.marks?.length) {
    made.marks = node.marks.map(plain);
  }
  if (node.content?.length) {
    made.content = node.content.map(plain);
  }
  return made;
}

// A document of the server as the schema wants it: blocks that may not be empty get a paragraph.
export function whole(document) {
  const needs = new Set(['doc', 'blockquote', 'listItem', 'factBox', 'tableCell', 'tableHeader']);
  const fill = (node) => {
    const content = (node.content ?? []).map(fill);
    if (needs.has(node.type) && content.length === 0) {
      content.push({ type: 'paragraph' });
    }
    if (node.type === 'listItem' && content[0].type !== 'paragraph') {
      content.unshift({ type: 'paragraph' });
    }
    return content.length ? { ...node, content } : node;
  };
  return fill(document);
}

// As broadsheet.text.ReadingLength counts.
const EAST = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\ud840-\ud87f][\udc00-\udfff]/g;
const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

export function length(text) {
  const characters = (text.match(EAST) ?? []).length;
  const words = (text.replace(EAST, ' ').match(WORD) ?? []).length;
  const inWords = words > characters;
  const count = characters + words;
  return { inWords, count, minutes: Math.max(1, Math.round(count / (inWords ? 230 : 450))) };
}
