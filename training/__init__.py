"""Scripts that make the model files in ``qa/models``. Not needed to use Attest."""
