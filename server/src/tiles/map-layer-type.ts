import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, From } from "../reading/decorators.ts";

@ObjectType("MapLayer", { description: "A layer of vector tiles." })
@From("(select null::text as id)")
export class MapLayerType {
  @Field(() => ID, { description: "Id of the layer, as in its address." })
  @Column()
  readonly id!: string;

  @Field(() => String, { description: "Title in Chinese." })
  @Column()
  readonly title!: string;

  @Field(() => String, { description: "Shape of its features: point, line, polygon or mixed." })
  @Column()
  readonly kind!: string;

  @Field(() => String, { description: "Path of its TileJSON." })
  @Column("'/tiles/' || this.id || '.json'")
  readonly tileJson!: string;

  @Field(() => Int, { description: "Lowest zoom that has tiles." })
  @Column("min_zoom")
  readonly minZoom!: number;

  @Field(() => Int, { description: "Highest zoom that has tiles; maps magnify it beyond." })
  @Column("max_zoom")
  readonly maxZoom!: number;
}
