/** Whether one of the texts has these words in it, as people type them: without capitals and accents. No words match all. */
export function isMatch(texts: readonly string[], words: string): boolean {
  const wanted = folded(words.trim());
  return wanted === '' || texts.some((text) => folded(text).includes(wanted));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
