import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { api, ask } from "../../api/client";
import { useNow } from "../../api/clock";
import { Empty, Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { PrintButton } from "../../parts/print_button";
import { useText } from "../../texts/text";
import { wallTime } from "../../texts/time";
import type { Figures, Periods } from "./figures_data";
import { downloadPath } from "./figures_data";
import { FiguresFeedback } from "./figures_feedback";
import { FiguresHotline } from "./hotline_figures";
import { FiguresFill, FiguresHours, FiguresUnmet } from "./figures_kinds";
import { FiguresPeriod, periodOf, preset } from "./figures_period";
import { FiguresSum } from "./figures_sum";
import "../../style/figures.css";

function useFigures(periods: Periods) {
  return useQuery({
    queryKey: ["figures", periods],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = { ...periods, format: "json" } as const;
      const answer = await ask(api.GET("/api/v1/figures", { params: { query }, signal }));
      return answer as Figures; // text only where CSV was asked for
    },
  });
}

/** What the pool did in a period and in the one to compare with: charts, tables, files. */
export function FiguresPage() {
  const text = useText();
  const today = wallTime(useNow()).slice(0, 10);
  const [address, setAddress] = useSearchParams();
  const periods = periodOf(address) ?? preset("month", today);
  const query = useFigures(periods);

  return (
    <Page
      title={text("coordinator.figures.title")}
      wide
      acts={
        <>
          <a className="kern-btn kern-btn--secondary" href={downloadPath(periods)} download>
            <span className="kern-icon kern-icon--download" aria-hidden="true" />
            <span className="kern-label">{text("coordinator.figures.csv_all")}</span>
          </a>
          <PrintButton />
        </>
      }
    >
      <div className="stack">
        <FiguresPeriod
          key={JSON.stringify(periods)}
          periods={periods}
          today={today}
          change={(next) => setAddress({ ...next, suppress: String(next.suppress) })}
        />
        <Loaded query={query}>{(figures) => <AllFigures figures={figures} />}</Loaded>
      </div>
    </Page>
  );
}

function AllFigures({ figures }: { figures: Figures }) {
  const text = useText();
  const nothing = figures.period.fill.seats === 0 && figures.period.hours_total.assignments === 0 &&
    figures.period.hotline.calls === 0;
  return (
    <div className="stack">
      <FiguresSum figures={figures} />
      {figures.suppressed && <p className="kern-hint">{text("coordinator.figures.suppressed")}</p>}
      {nothing ? (
        <Empty title={text("coordinator.figures.empty.title")}>
          <p>{text("coordinator.figures.empty.text")}</p>
        </Empty>
      ) : (
        <div className="figures">
          <FiguresFill figures={figures} />
          <FiguresUnmet figures={figures} />
          <FiguresHours figures={figures} by="month" />
          <FiguresHours figures={figures} by="office" />
          <FiguresHours figures={figures} by="language" />
          <FiguresHotline figures={figures} />
          <FiguresFeedback figures={figures} />
        </div>
      )}
    </div>
  );
}
