/**
 * The one door to sharp. It is loaded when the first picture is read: its library
 * costs 20 MB and a third of a second that most builds need not pay.
 */
export async function openSharp() {
  const { default: sharp } = await import('sharp');
  // No operation is repeated on the same picture: the cache would only hold memory.
  sharp.cache(false);
  return sharp;
}
