import { secureHeaders } from 'hono/secure-headers';

/**
 * Headers that keep a browser from doing what the app never asks for.
 * @param isSecure reached by https: tells browsers to stay with it
 * @param inlineStyles hashes of the style elements in the page
 */
export const safeHeaders = (isSecure: boolean, inlineStyles: readonly string[]) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", ...inlineStyles],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: isSecure ? 'max-age=31536000' : false,
    // The camera reads QR codes; the screen stays awake while a phone goes round.
    permissionsPolicy: {
      camera: ['self'],
      screenWakeLock: ['self'],
      microphone: [],
      geolocation: [],
      payment: [],
      usb: [],
      displayCapture: [],
    },
  });
