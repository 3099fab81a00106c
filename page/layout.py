"""The Gradio side: which parts the page has, and which part calls which endpoint."""

from functools import partial

import gradio as gr
from fastapi import FastAPI

from page.endpoints import Endpoints
from page.rendering import ASSETS, render
from page.theme import newspaper
from qa import Answer

PROGRESS = gr.Progress()
WAITING, AT_ONCE = 32, 4
"""How many calls may wait in the queue before it says that it is full, and how many questions are answered at once."""

# No template of ours: `value` is a finished string, and Gradio's own styles for HTML are left out.
html = partial(gr.HTML, apply_default_css=False, js_on_load=None)


def mount(server: FastAPI, endpoints: Endpoints) -> None:
    """Put the page at the root of ``server``, with everything off that reaches out or keeps records."""
    gr.mount_gradio_app(
        server,
        blocks(endpoints),
        path="/",
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        show_error=False,
        ssr_mode=False,
        mcp_server=False,
        pwa=False,
        max_file_size=1,
        theme=newspaper(),
        css=(ASSETS / "page.css").read_text("utf-8"),
    )


def blocks(endpoints: Endpoints) -> gr.Blocks:
    """The page's parts and events. The answer is kept in the visitor's session, so that chips can refer to it."""
    page = gr.Blocks(title="Attest", analytics_enabled=False, fill_width=True)
    with page:
        held = gr.State(None)
        html(render("masthead.html"))
        with gr.Row(elem_id="asking"):
            question = gr.Textbox(
                label="Question", placeholder="Ask your articles", max_lines=4, scale=8, autofocus=True
            )
            ask_button = gr.Button("Ask", variant="primary", scale=1, min_width=110)
        with gr.Row(elem_id="reading"):
            with gr.Column(scale=6, min_width=320):
                answer = html(elem_id="answer", label="Answer")
            with gr.Column(scale=5, min_width=320):
                source = html(elem_id="source", label="Source")
        with gr.Row(elem_id="shelf"):
            html("<h2>Articles</h2>")
            sync_button = gr.Button("Sync", scale=0, min_width=110, visible=endpoints.folder is not None)
        synced = html(elem_id="synced", label="Synced")
        articles = html(elem_id="articles", label="Articles")
        place = gr.HTML(
            label="Place", visible="hidden", elem_id="place", js_on_load=(ASSETS / "places.js").read_text("utf-8")
        )

        def sync(progress: gr.Progress = PROGRESS) -> tuple[str, str]:
            def show(done: int, total: int, source: str) -> None:
                progress((done, total), desc="Reading articles", unit="files")

            return endpoints.sync(show)

        def ask(question: str) -> tuple[str, str, Answer | None]:
            return endpoints.ask(question)

        gr.on(
            [ask_button.click, question.submit],
            ask,
            inputs=question,
            outputs=[answer, source, held],
            api_name="ask",
            show_progress_on=answer,
            concurrency_limit=AT_ONCE,
        )
        place.select(
            endpoints.read_article,
            inputs=[held, place],
            outputs=source,
            api_name="read_article",
            show_progress="hidden",
            trigger_mode="always_last",  # of chips pressed in quick succession the last one counts
            concurrency_limit=AT_ONCE,
        )
        sync_button.click(sync, outputs=[synced, articles], api_name="sync", show_progress_on=synced).then(
            lambda answer: gr.skip() if answer else endpoints.welcome(),
            inputs=held,
            outputs=answer,
            api_visibility="private",
            show_progress="hidden",
        )
        page.load(
            lambda: (endpoints.welcome(), endpoints.welcome_source(), endpoints.folder_line(), endpoints.articles()),
            outputs=[answer, source, synced, articles],
            api_visibility="private",
            show_progress="hidden",
        )
    page.queue(max_size=WAITING, api_open=False)
    return page
