/** The signs of a card in groups of four, as they are written on paper: 32 signs make eight groups. */
export const cardGroups = (secret: string): string[] => secret.toUpperCase().match(/.{1,4}/g) ?? [];

/** What the QR code of a card opens. The secret stands behind # and never reaches a server's log. */
export const cardLink = (origin: string, recoverPath: string, secret: string): string =>
  `${origin}${recoverPath}?openExternalBrowser=1#${secret}`;
