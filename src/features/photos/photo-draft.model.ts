import type { Photo } from '#store/photos.ts';

/** What somebody says about a photo while they say it. */
export interface PhotoDraft {
  readonly caption: string;
  readonly faces: 'none' | 'agreed' | 'unsure';
}

/** Nobody has been asked about a photo that says nothing of people. */
export const draftOfPhoto = ({ caption, faces }: Photo): PhotoDraft => ({
  caption: caption ?? '',
  faces: faces ?? 'unsure',
});

/** What was changed, and nothing else: two people may say different things about the same photo. */
export const photoChanges = (before: PhotoDraft, after: PhotoDraft) => ({
  ...(after.caption.trim() === before.caption ? {} : { caption: after.caption.trim() || null }),
  ...(after.faces === before.faces ? {} : { faces: after.faces }),
});

/** Reads a kept draft; null when it has another shape. */
export const readPhotoDraft = (value: unknown): PhotoDraft | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { caption, faces } = value as { readonly [field in keyof PhotoDraft]?: unknown };
  const isOne = typeof caption === 'string' && (faces === 'none' || faces === 'agreed' || faces === 'unsure');
  return isOne ? { caption, faces } : null;
};
