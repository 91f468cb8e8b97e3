// <search-suggest><input></search-suggest>: offers tags, names and headlines that begin like what is typed. Characters
// that an input method is still putting together are nobody's search yet.
class SearchSuggest extends HTMLElement {
  #asked = '';
  #timer = 0;
  #composing = false;

  connectedCallback() {
    const input = this.querySelector('input');
    const list = document.createElement('datalist');
    list.id = 'search-suggestions';
    this.append(list);
    input.setAttribute('list', list.id);
    input.addEventListener('compositionstart', () => {
      this.#composing = true;
      clearTimeout(this.#timer);
    });
    input.addEventListener('compositionend', () => {
      this.#composing = false;
      this.#later(input, list);
    });
    input.addEventListener('input', (event) => {
      if (!event.isComposing && !this.#composing) this.#later(input, list);
    });
    input.addEventListener('keydown', (event) => {
      // The key that ends a composition does not send the form.
      if (event.key === 'Enter' && (event.isComposing || this.#composing || event.keyCode === 229)) event.preventDefault();
    });
  }

  #later(input, list) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(input.value.trim(), list), 150);
  }

  async #ask(typed, list) {
    if (typed === this.#asked) return;
    this.#asked = typed;
    const items = typed === '' ? [] : await this.#items(typed);
    if (typed !== this.#asked) return;
    list.replaceChildren(...items.map((item) => {
      const option = document.createElement('option');
      option.value = item.text;
      return option;
    }));
  }

  async #items(typed) {
    // Without suggestions one types on.
    const answer = await fetch(`/api/search/suggestions?q=${encodeURIComponent(typed)}`).catch(() => null);
    return answer?.ok ? (await answer.json()).items : [];
  }
}

customElements.define('search-suggest', SearchSuggest);
