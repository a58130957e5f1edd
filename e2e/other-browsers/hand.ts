/** A person at a browser: looks for the words on the screen, taps and types. */
import type { OtherBrowser } from './other-browser.ts';

export interface Hand {
  /** Waits until the words are there, and taps the middle of what says them. */
  tap(what: What, words: string): Promise<void>;
  /** Taps the field with this label and types. */
  type(label: string, text: string): Promise<void>;
  /** Waits until a question to the page is answered with yes. @param source JavaScript of a function without arguments */
  see(what: string, source: string): Promise<void>;
}

/** A field is found by the words beside it, everything else by its own. */
type What = 'link' | 'button' | 'choice' | 'field';

const patienceMs = 30_000;

export const createHand = (browser: OtherBrowser): Hand => {
  const until = async <T>(what: string, look: () => Promise<T | null>): Promise<T> => {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      // A page that is just being left does not answer.
      const found = await look().catch(() => null);
      if (found !== null) return found;
      if (Date.now() > deadline) throw new Error(`not there after 30 s: ${what}\n${await screenOf(browser)}`);
      await new Promise((next) => setTimeout(next, 100));
    }
  };
  const tap = async (what: What, words: string): Promise<void> => {
    const source = `() => (${locate.toString()})(${JSON.stringify(what)}, ${JSON.stringify(words)})`;
    const place = await until(`${what} ${words}`, () => browser.ask(source) as Promise<Place | null>);
    await browser.act([
      {
        type: 'pointer',
        id: 'finger',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x: place.x, y: place.y, duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  };
  return {
    tap,
    async type(label, text) {
      await tap('field', label);
      const keys = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await browser.act([{ type: 'key', id: 'keys', actions: keys }]);
    },
    async see(what, source) {
      await until(what, async () => ((await browser.ask(source)) === true ? true : null));
    },
  };
};

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Runs in the page: the middle of what bears these words, once it rests in the window and nothing lies over it. */
const locate = (what: string, words: string): { x: number; y: number } | null => {
  const wordsOf = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
  const kinds: { [what: string]: string } = { link: 'a[href]', button: 'button', choice: 'label', field: 'label' };
  const fits = [...document.querySelectorAll<HTMLElement>(kinds[what] ?? '')].filter((one) =>
    wordsOf(one).startsWith(words),
  );
  const found = fits.find((one) => wordsOf(one) === words) ?? fits[0];
  const target = what === 'field' && found instanceof HTMLLabelElement ? found.control : found;
  if (!(target instanceof HTMLElement) || target.matches(':disabled')) return null;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = target.getBoundingClientRect();
  const place = { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  const onTop = document.elementFromPoint(place.x, place.y);
  return onTop && (target.contains(onTop) || onTop.contains(target)) ? place : null;
};

const screenOf = async (browser: OtherBrowser): Promise<string> =>
  String(await browser.ask('() => location.pathname + "\\n" + document.body.innerText').catch(String));
