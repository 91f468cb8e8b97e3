// <propose-tag data-story …>: proposes a tag without reloading. The form works without it.
class ProposeTag extends HTMLElement {
  #stop = new AbortController();

  connectedCallback() {
    this.form = this.querySelector('.propose');
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    }, { signal: this.#stop.signal });
  }

  disconnectedCallback() {
    this.#stop.abort();
  }

  async #send() {
    const { story, kept, shown, failed } = this.dataset;
    const said = this.form.querySelector('[role=status]');
    const button = this.form.querySelector('button');
    button.disabled = true;
    try {
      const answer = await fetch(`/api/stories/${story}/tags`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang },
        body: JSON.stringify({ tag: this.form.elements.tag.value }),
      });
      const told = await answer.json();
      if (answer.ok) this.form.elements.tag.value = '';
      said.textContent = answer.ok ? (told.shown ? shown : kept) : (told.errors?.[0]?.detail ?? told.detail);
    } catch {
      said.textContent = failed;
    }
    button.disabled = false;
  }
}

customElements.define('propose-tag', ProposeTag);
