const LONGEST_NAME = 150;

/** The name a file is kept under: composed letters, no path, no control characters, never empty, of bounded length. */
export function tidyFileName(name: string): string {
  const bare = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const clean = bare
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  if (clean === "" || /^\.+$/.test(clean)) return "tep";
  return clean.length <= LONGEST_NAME ? clean : shorten(clean);
}

/** Keeps the extension. */
function shorten(name: string): string {
  const extension = /\.[^.]{1,8}$/.exec(name)?.[0] ?? "";
  return name.slice(0, LONGEST_NAME - extension.length) + extension;
}
