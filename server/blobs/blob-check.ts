/** Are these the bytes the record promises, and nothing but a picture? */
import { createHash } from 'node:crypto';
import { ok, type Result } from '#domain/basis/result.ts';
import { type Refusal, refuse } from '../people/refusal.ts';
import { type Promised, thumbSide } from './blob-parts.ts';
import { readPicture } from './picture.ts';

/** @returns 422 `blob.wrong_length | blob.wrong_hash | blob.wrong_type | blob.wrong_size | blob.broken | blob.not_clean` */
export const checkBlob = (bytes: Uint8Array, promised: Promised): Result<null, Refusal> => {
  if (bytes.byteLength !== promised.size) return refuse(422, 'blob.wrong_length');
  if (createHash('sha256').update(bytes).digest('hex') !== promised.sha) return refuse(422, 'blob.wrong_hash');
  const picture = readPicture(bytes);
  if (!picture.ok) return refuse(422, `blob.${picture.error}`);
  const { type, width, height } = picture.value;
  if (type !== promised.type) return refuse(422, 'blob.wrong_type');
  const isRightSize =
    promised.width === null
      ? width <= thumbSide && height <= thumbSide
      : width === promised.width && height === promised.height;
  return isRightSize ? ok(null) : refuse(422, 'blob.wrong_size');
};
