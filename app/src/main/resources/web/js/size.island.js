// <text-size data-label data-90 data-100 data-115 data-135>: the size of the story's text (tools.css), remembered in
// this browser. A group of radio buttons: arrows change it, as everywhere.
const KEY = 'broadsheet.size';
const USUAL = '100';
const ROOT = document.documentElement;

class TextSize extends HTMLElement {
  connectedCallback() {
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = this.dataset.label;
    group.append(legend, ...['90', USUAL, '115', '135'].map((size) => this.#button(size)));
    group.addEventListener('change', ({ target }) => this.#choose(target.value));
    this.replaceChildren(group);
  }

  #button(size) {
    const label = document.createElement('label');
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = 'text-size';
    radio.value = size;
    radio.checked = (ROOT.dataset.size ?? USUAL) === size;
    const word = document.createElement('span');
    word.textContent = this.dataset[size];
    label.append(radio, word);
    return label;
  }

  #choose(size) {
    if (size === USUAL) delete ROOT.dataset.size;
    else ROOT.dataset.size = size;
    try {
      if (size === USUAL) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, size);
    } catch {
      // It holds for this page only.
    }
  }
}

customElements.define('text-size', TextSize);
