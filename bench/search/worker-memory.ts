import type { BrowserContext, CDPSession } from '@playwright/test';

/** What the search worker holds after tidying up, in MiB: its own heap and what lies outside of it. */
export const workerMemory = async (context: BrowserContext): Promise<{ readonly value: number }> => {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser does not tell its workers');
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find(({ type, title, url }) => type === 'worker' && /search/.test(`${title} ${url}`));
  if (!target) throw new Error('search has no worker');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  await call(session, sessionId, 'HeapProfiler.collectGarbage');
  const usage = await call(session, sessionId, 'Runtime.getHeapUsage');
  await session.send('Target.detachFromTarget', { sessionId });
  await session.detach();
  return { value: Math.round((Number(usage['usedSize']) / 1048576) * 10) / 10 };
};

let calls = 0;

/** Speaks to a worker through the session of the browser. */
const call = async (session: CDPSession, sessionId: string, method: string): Promise<Record<string, unknown>> => {
  calls += 1;
  const id = calls;
  const answer = new Promise<Record<string, unknown>>((resolve) => {
    const listen = (event: { readonly sessionId: string; readonly message: string }) => {
      const { id: of, result = {} } = JSON.parse(event.message);
      if (event.sessionId !== sessionId || of !== id) return;
      session.off('Target.receivedMessageFromTarget', listen);
      resolve(result);
    };
    session.on('Target.receivedMessageFromTarget', listen);
  });
  await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  return answer;
};
