"""The look that Gradio's own parts get: paper and ink, by day and by night. The rest is in ``page.css``."""

import gradio as gr

SERIF = ("Charter", "Iowan Old Style", "Georgia", "Liberation Serif", "Times New Roman", "serif")
"""Fonts that systems bring along. Nothing is fetched."""

PAPER, PAPER_DARK = "#fbfaf6", "#16181b"
SHEET, SHEET_DARK = "#ffffff", "#1d2024"
INK, INK_DARK = "#1b1a17", "#e8e4da"
FAINT, FAINT_DARK = "#5f5b52", "#a8a294"
RULE, RULE_DARK = "#d9d4c7", "#3a3d42"
ACCENT, ACCENT_DARK = "#7a1f1f", "#e3a08f"


def newspaper() -> gr.themes.Base:
    """The theme; colours come in pairs for a light and a dark browser."""
    theme = gr.themes.Base(
        font=SERIF,
        font_mono=("ui-monospace", "Consolas", "Liberation Mono", "monospace"),
        radius_size=gr.themes.sizes.radius_sm,
    )
    return theme.set(
        body_background_fill=PAPER,
        body_background_fill_dark=PAPER_DARK,
        body_text_color=INK,
        body_text_color_dark=INK_DARK,
        body_text_color_subdued=FAINT,
        body_text_color_subdued_dark=FAINT_DARK,
        background_fill_primary=SHEET,
        background_fill_primary_dark=SHEET_DARK,
        background_fill_secondary=PAPER,
        background_fill_secondary_dark=PAPER_DARK,
        border_color_primary=RULE,
        border_color_primary_dark=RULE_DARK,
        color_accent=ACCENT,
        link_text_color=ACCENT,
        link_text_color_dark=ACCENT_DARK,
        block_background_fill="transparent",
        block_background_fill_dark="transparent",
        block_border_width="0px",
        block_shadow="none",
        block_padding="0px",
        input_background_fill=SHEET,
        input_background_fill_dark=SHEET_DARK,
        input_border_width="1px",
        input_border_color=RULE,
        input_border_color_dark=RULE_DARK,
        input_border_color_focus=ACCENT,
        input_border_color_focus_dark=ACCENT_DARK,
        input_placeholder_color=FAINT,
        input_placeholder_color_dark=FAINT_DARK,
        button_primary_background_fill=ACCENT,
        button_primary_background_fill_dark=ACCENT_DARK,
        button_primary_background_fill_hover=INK,
        button_primary_background_fill_hover_dark=INK_DARK,
        button_primary_text_color="#ffffff",
        button_primary_text_color_dark=PAPER_DARK,
        button_border_width="1px",
        button_primary_border_color=ACCENT,
        button_primary_border_color_dark=ACCENT_DARK,
        button_secondary_border_color=FAINT,
        button_secondary_border_color_dark=FAINT_DARK,
        button_secondary_background_fill=SHEET,
        button_secondary_background_fill_dark=SHEET_DARK,
        button_secondary_background_fill_hover=RULE,
        button_secondary_background_fill_hover_dark=RULE_DARK,
        button_secondary_text_color=INK,
        button_secondary_text_color_dark=INK_DARK,
    )
