import { saveFile } from '#ui/save-file.ts';

const type = 'text/plain';

/**
 * Hands a message over as a file: to another app of the phone where the browser can do that, into the downloads otherwise.
 * @param name without ending, e.g. `kyodo-envelope`
 */
export const giveFile = async (name: string, text: string): Promise<void> => {
  const file = new File([text], `${name}.txt`, { type });
  if (!navigator.canShare?.({ files: [file] })) return saveFile(file.name, text, type);
  try {
    await navigator.share({ files: [file] });
  } catch (error) {
    // Put away by the person: nothing is to be done. Anything else falls back to the downloads.
    if (!(error instanceof DOMException && error.name === 'AbortError')) saveFile(file.name, text, type);
  }
};
