/** Times questions to the search of the product, from the page to its worker and back. Runs in the page before anything else. */

export interface Timed {
  /** From the question until its answer is in the page. */
  readonly ms: number;
  readonly total: number;
}

export const watchSearch = (): void => {
  const begun = new Map<number, number>();
  const timed: Timed[] = [];
  let first: number | null = null;
  const post = Worker.prototype.postMessage;
  Object.assign(window, { searchTimes: timed, searchReadyMs: () => first });
  Worker.prototype.postMessage = function (this: Worker, ...given: Parameters<typeof post>): void {
    const [message] = given as unknown as [{ type: string; n: number }];
    const now = performance.now();
    if (message.type === 'open') {
      this.addEventListener('message', ({ data }: MessageEvent) => {
        if (data.type !== 'answer') return;
        first ??= performance.now() - now;
        timed.push({ ms: performance.now() - (begun.get(data.n) ?? Number.NaN), total: data.answer.total });
      });
    }
    if (message.type === 'ask') begun.set(message.n, now);
    Reflect.apply(post, this, given);
  } as typeof post;
};
