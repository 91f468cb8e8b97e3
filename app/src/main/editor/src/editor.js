// The editor of a body: mounted in the place of the plain text by writing.island.js, which keeps what it says.
import { Editor, Extension } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history, redo, undo } from '@tiptap/pm/history';
import { goToNextCell, tableEditing } from '@tiptap/pm/tables';
import { length, plain, whole } from './document.js';
import { clean } from './paste.js';
import { Gallery, embed, picture } from './pictures.js';
import * as schema from './schema.js';
import { bar, tools } from './toolbar.js';

const Keys = Extension.create({
  name: 'keys',
  addProseMirrorPlugins: () => [history(), dropCursor(), gapCursor(), tableEditing()],
  addCommands: () => ({
    undo: () => ({ state, dispatch }) => undo(state, dispatch),
    redo: () => ({ state, dispatch }) => redo(state, dispatch),
  }),
  addKeyboardShortcuts() {
    const step = (direction) => () => goToNextCell(direction)(this.editor.state, this.editor.view.dispatch);
    return {
      'Mod-z': () => this.editor.commands.undo(),
      'Mod-y': () => this.editor.commands.redo(),
      'Shift-Mod-z': () => this.editor.commands.redo(),
      Tab: step(1),
      'Shift-Tab': step(-1),
    };
  },
});

const files = (transfer) => [...(transfer?.files ?? [])].filter((file) => file.type.startsWith('image/'));

/**
 * @param room { label, words(name), changed(), choose(many), upload(files) }
 * @param document of the server
 * @returns { element, document(), load(document), insert(pictures, many), length() }
 */
export function edit(room, document_) {
  const element = document.createElement('div');
  element.className = 'prose-frame';
  const place = document.createElement('div');
  element.append(place);
  let tool = null;
  const editor = new Editor({
    element: place,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    extensions: [...Object.values(schema).filter((one) => one?.config), picture(room.words), Gallery, embed(room.words), Keys],
    content: whole(document_),
    editorProps: {
      attributes: { class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': room.label },
      transformPastedHTML: clean,
      handlePaste: (_, event) => take(files(event.clipboardData)),
      handleDrop: (_, event, __, moved) => !moved && take(files(event.dataTransfer)),
    },
    onUpdate: () => room.changed(),
    onTransaction: () => tool?.update(),
  });
  function take(found) {
    if (found.length) {
      room.upload(found);
    }
    return found.length > 0;
  }
  tool = bar(editor, tools(room, room.words), room.words);
  element.prepend(tool.element);
  tool.update();
  return {
    element,
    document: () => plain(editor.getJSON()),
    load: (next) => editor.commands.setContent(whole(next)),
    insert(pictures, many) {
      const nodes = pictures.map((attrs) => ({ type: 'image', attrs }));
      editor.chain().focus().insertContent(many && nodes.length > 1 ? { type: 'gallery', content: nodes } : nodes).run();
    },
    length: () => length(editor.getText({ blockSeparator: '\n' })),
  };
}
