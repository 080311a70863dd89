"""Figures and tables without Streamlit: frame in, plotly figure or HTML string out."""
