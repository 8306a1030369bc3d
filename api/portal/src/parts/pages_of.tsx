import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useText } from "../texts/text";
import { Button } from "./button";

interface PageOf<Item> {
  items: Item[];
  next_cursor?: string | null;
}

/** All items of the pages that were read so far. */
export function itemsOf<Item>(data: InfiniteData<PageOf<Item>> | undefined): Item[] {
  return data?.pages.flatMap((page) => page.items) ?? [];
}

/** Reads the next page of a list; nothing to show when there is none. */
export function More<T>({ query }: { query: UseInfiniteQueryResult<T> }) {
  const text = useText();
  if (!query.hasNextPage) return null;
  return (
    <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {text("common.more")}
    </Button>
  );
}
