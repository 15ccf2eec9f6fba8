"""Replies drafted from templates."""
