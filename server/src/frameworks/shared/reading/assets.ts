const extension =
  /\.\(?(?:\?:)?(?:woff2?|ttf|otf|eot|svgz?|png|jpe?g|gif|webp|avif|ico|bmp|css|m?js|map|mp[34]|webm|ogg|wasm|glb|gltf)\b/i;
const folder =
  /(?:^|[/(|])(?:web)?(?:fonts?|images?|img|imgs|icons?|assets?|static|media|css|js|svg|thumbnails?|avatars?|favicon|dist|_next\/static)(?:$|[/)|.])/i;

/** Whether a path of a route, or a pattern for one, is that of fonts, images, styles and the like. */
export function isAssetPath(path: string): boolean {
  // What such a pattern leaves out is no path of it: `/((?!_next/static).*)`.
  if (path.includes("(?!")) return false;
  return extension.test(path) || folder.test(path);
}
