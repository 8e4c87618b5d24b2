/** The name that the server gives a file (RFC 6266), its UTF-8 form first; the fallback where it gives none. */
export function fileNameOf(disposition: string | null, fallback: string): string {
  const [, encoded] = /;\s*filename\*=UTF-8''([^;\s]+)/i.exec(disposition ?? '') ?? [];
  const [, plain] = /;\s*filename="([^"]*)"/i.exec(disposition ?? '') ?? [];
  return safeFileName(decoded(encoded) ?? plain ?? '') || fallback;
}

/** A text as a name of a file: one line, and no sign that leads into another folder or hides the ending. */
function safeFileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function decoded(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
