"""The HTML report: data prepared in views, markup in templates."""
