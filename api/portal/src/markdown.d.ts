declare module "*.md" {
  const chapter: import("./pages/handbook/chapter").Chapter;
  export default chapter;
}
