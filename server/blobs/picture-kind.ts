/** What a look at the bytes of a picture says. */
export interface Picture {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** `wrong_type` none of the three · `broken` cut off or damaged · `not_clean` holds something beside the picture. */
export type PictureTrouble = 'wrong_type' | 'broken' | 'not_clean';
