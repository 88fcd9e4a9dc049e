declare module 'pdfmake/js/LayoutBuilder.js' {
  const module: { readonly default: unknown };
  export default module;
}
declare module 'pdfmake/js/PDFDocument.js' {
  const module: { readonly default: unknown };
  export default module;
}
declare module 'pdfmake/js/Renderer.js' {
  const module: { readonly default: unknown };
  export default module;
}
