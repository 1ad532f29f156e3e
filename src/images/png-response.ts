export const pngResponse = (png: Buffer): Response =>
  new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
