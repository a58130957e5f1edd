/**
 * Hands a text to the person as a file.
 * @param name the name of the file, with its ending
 * @param type its media type
 */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers fetch the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
