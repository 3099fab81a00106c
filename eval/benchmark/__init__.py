"""Speed and memory, beside a plain LlamaIndex program over the same text in one run: ``make bench``."""
