import { useEffect, useState } from "react";
import { Button } from "../../parts/button";
import { Notice } from "../../parts/notice";
import { useText } from "../../texts/text";

/** The service worker of a newer build took over: this page still runs with the older one. */
export function NewVersion() {
  const text = useText();
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    let before = workers?.controller;
    const onChange = () => {
      if (before) setNew(true); // the very first worker is no new version
      before = workers?.controller;
    };
    workers?.addEventListener("controllerchange", onChange);
    return () => workers?.removeEventListener("controllerchange", onChange);
  }, []);
  if (!isNew) return null;
  return (
    <Notice tone="info" title={text("interpreter.version.title")} loud>
      <p className="kern-body">{text("interpreter.version.text")}</p>
      <Button onClick={() => window.location.reload()}>{text("interpreter.version.load")}</Button>
    </Notice>
  );
}
