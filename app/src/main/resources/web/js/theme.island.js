// <theme-choice data-label data-system data-light data-dark>: light or dark against the system, remembered in this
// browser. The colours follow: tokens.css says each as a pair.
const KEY = 'broadsheet.theme';
const ROOT = document.documentElement;

class ThemeChoice extends HTMLElement {
  connectedCallback() {
    const label = document.createElement('label');
    const select = document.createElement('select');
    label.append(this.dataset.label, ' ', select);
    for (const theme of ['system', 'light', 'dark']) select.add(new Option(this.dataset[theme], theme));
    select.value = ROOT.dataset.theme ?? 'system';
    select.addEventListener('change', () => this.#choose(select.value));
    this.replaceChildren(label);
  }

  #choose(theme) {
    if (theme === 'system') delete ROOT.dataset.theme;
    else ROOT.dataset.theme = theme;
    try {
      if (theme === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, theme);
    } catch {
      // It holds for this page only.
    }
  }
}

customElements.define('theme-choice', ThemeChoice);
