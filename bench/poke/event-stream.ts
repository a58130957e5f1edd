/** Server-sent events in Node, read from an answer that never ends. */
import type { EventStream } from '#sync/http-net.ts';

type Listener = (event: { readonly data?: unknown }) => void;

/** @param open asks for the stream, with the session's cookie */
export const readEventStream = (open: (signal: AbortSignal) => Promise<Response>): EventStream => {
  const listeners = new Map<string, Listener[]>();
  const tell = (type: string, data?: string): void => {
    for (const listener of listeners.get(type) ?? []) listener({ data });
  };
  const end = new AbortController();
  let readyState = 0;
  const read = async (): Promise<void> => {
    const answer = await open(end.signal);
    if (!answer.ok || !answer.body) throw new Error(`the stream was refused: ${answer.status}`);
    readyState = 1;
    tell('open');
    let rest = '';
    for await (const text of answer.body.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + text).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) {
        const fields = new Map(part.split('\n').map((line) => [line.split(':')[0], line.replace(/^\w*: ?/, '')]));
        const data = fields.get('data');
        if (data !== undefined) tell(fields.get('event') ?? 'message', data);
      }
    }
  };
  read()
    .catch(() => undefined)
    .finally(() => {
      readyState = 2;
      if (!end.signal.aborted) tell('error');
    });
  return {
    addEventListener: (type, listener) => void listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    get readyState() {
      return readyState;
    },
    close: () => end.abort(),
  };
};
