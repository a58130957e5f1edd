import { err, ok, type Result } from '#domain/basis/result.ts';
import * as v from 'valibot';
import webPush from 'web-push';
import { pushForm } from './push-settings.ts';

/**
 * A new pair of keys as the three lines of a settings file; all phones have to be switched on again when they replace others.
 * @param subject who runs the server, `mailto:…` or `https://…`
 * @returns the lines, or a sentence that says what the subject must look like
 */
export const makePushKeys = (subject: string): Result<string[], string> => {
  const read = v.safeParse(pushForm.VAPID_SUBJECT, subject);
  if (!read.success) return err(`${subject}: ${read.issues[0].message}`);
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  return ok([`VAPID_PUBLIC_KEY=${publicKey}`, `VAPID_PRIVATE_KEY=${privateKey}`, `VAPID_SUBJECT=${subject}`]);
};
