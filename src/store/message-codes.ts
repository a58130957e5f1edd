import { bytesOf, type Collected, framesOf } from '#domain/gathering/code-frames.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { MOST_MESSAGE_BYTES } from '#protocol/gathering-message.ts';
import { squeeze, unsqueeze } from '#protocol/squeeze.ts';

/** A message as the texts of the QR codes that are shown one after another; an error when it only fits into a file. */
export const codesOfMessage = async (text: string): Promise<Result<readonly string[], 'too_large'>> =>
  framesOf(await squeeze(new TextEncoder().encode(text)));

/** The message of all its codes. */
export const messageOfCodes = async (collected: Collected): Promise<Result<string, 'unreadable'>> => {
  const bytes = bytesOf(collected);
  const whole = bytes.ok ? await unsqueeze(bytes.value, MOST_MESSAGE_BYTES) : null;
  if (!whole) return err('unreadable');
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(whole));
  } catch {
    return err('unreadable');
  }
};
