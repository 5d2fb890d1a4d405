"""DrawingML, which slides, documents and sheets share: colours, fills, charts, diagrams, pictures."""
