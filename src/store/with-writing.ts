import { err, type Result } from '#domain/basis/result.ts';
import type { StoreContext, StoreError } from './context.ts';
import type { Writing } from './writing.ts';

/**
 * Joins queries, which every start needs, with commands, which come with the part of the app that writes. A command waits for that
 * part; where it could not come, it ends with `app.part_missing` and the next one asks again.
 * @param name the group of commands
 * @param reads queries, and whatever needs no disk
 */
export const withWriting = <N extends keyof Writing, R extends object>(
  context: StoreContext,
  name: N,
  reads: R,
): R & Writing[N] => {
  const later = new Map<PropertyKey, Command>();
  const commandOf = (key: PropertyKey): Command => {
    const known = later.get(key);
    if (known) return known;
    const command: Command = async (...given) => {
      const writing = await fetchWriting(context);
      if (!writing) return err({ code: 'app.part_missing' });
      return (writing[name] as unknown as { readonly [key: PropertyKey]: Command })[key]?.(
        ...given,
      ) as ReturnType<Command>;
    };
    later.set(key, command);
    return command;
  };
  return new Proxy(reads, {
    get: (target, key, self) =>
      typeof key === 'symbol' || key === 'then' || Reflect.has(target, key)
        ? Reflect.get(target, key, self)
        : commandOf(key),
  }) as R & Writing[N];
};

/** Fetches the part of the app that writes, once for every store. @returns null where it could not come */
export const fetchWriting = async (context: StoreContext): Promise<Writing | null> => {
  const known = made.get(context);
  if (known) return known;
  // Where the page is about to be loaded anew for a missing part, the import gives nothing.
  const part: typeof import('./writing.ts') | undefined = await import('./writing.ts').catch(() => undefined);
  const writing = made.get(context) ?? part?.createWriting(context) ?? null;
  if (writing) made.set(context, writing);
  return writing;
};

type Command = (...given: readonly unknown[]) => Promise<Result<unknown, StoreError>>;

const made = new WeakMap<StoreContext, Writing>();
