/** A port number from 1 to 65535, or a port name as Kubernetes allows it; absent when the text is neither. */
export function readPort(text: string): number | string | undefined {
  if (/^\d+$/.test(text)) {
    const port = Number(text);
    return port >= 1 && port <= 65535 ? port : undefined;
  }
  const isName = text.length <= 15 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && /[a-z]/.test(text);
  return isName ? text : undefined;
}
