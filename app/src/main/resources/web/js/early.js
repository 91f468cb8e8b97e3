// Runs before anything is drawn: what this reader chose (theme.island.js, size.island.js), so that nothing flashes.
try {
  for (const name of ['theme', 'size']) {
    const chosen = localStorage.getItem(`broadsheet.${name}`);
    if (chosen) document.documentElement.dataset[name] = chosen;
  }
} catch {
  // Storage is refused: the page is as the system and the newsroom want it.
}
