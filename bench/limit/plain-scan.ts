/**
 * The limit of search: texts in an array of the page itself, prepared once, looked through with `includes`; no kana, no rights, no
 * days, no excerpts, nothing read from the disk. Runs in the page.
 */

/** Prepares the array as `window.plainTexts`. @returns milliseconds and how many */
export const preparePlainScan = async (): Promise<{ readonly ms: number; readonly texts: number }> => {
  const rows = await new Promise<{ readonly fields: Record<string, unknown> }[]>((done, failed) => {
    const request = indexedDB.open('kyodo-note');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const all = request.result.transaction('rows').objectStore('rows').getAll();
      all.onsuccess = () => {
        request.result.close();
        done(all.result);
      };
      all.onerror = () => failed(all.error);
    };
  });
  const begun = performance.now();
  const texts = rows.map(({ fields }) =>
    Object.values(fields)
      .filter((value) => typeof value === 'string')
      .join('\n')
      .normalize('NFKC')
      .toLowerCase(),
  );
  Object.assign(window, { plainTexts: texts });
  return { ms: performance.now() - begun, texts: texts.length };
};

/** Looks for a word once. @returns milliseconds and hits */
export const plainScan = (word: string): { readonly ms: number; readonly hits: number } => {
  const texts = Reflect.get(window, 'plainTexts') as readonly string[];
  const begun = performance.now();
  const hits = texts.filter((text) => text.includes(word));
  return { ms: performance.now() - begun, hits: hits.length };
};
